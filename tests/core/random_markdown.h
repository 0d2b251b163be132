/* random_markdown.h: small Markdown documents by chance, rich in what is hard to tell apart. */
#ifndef RANDOM_MARKDOWN_H
#define RANDOM_MARKDOWN_H

#include <stddef.h>
#include <stdint.h>

/* The next number of a repeatable series below `bound`. */
uint32_t random_below(uint64_t *seed, uint32_t bound);

/* Writes a document of up to `lines` lines into `text` (of `size` bytes, NUL-terminated); its length. */
size_t random_markdown(uint64_t *seed, uint32_t lines, char *text, size_t size);

#endif
