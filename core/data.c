#include "data.h"

#include <string.h>

/* The list part has no keys and stands first, so it sorts before every key. */
static int compare_key(const mil_datum *item, const char *key) {
  return item->key ? strcmp(item->key, key) : -1;
}

const mil_datum *mil_datum_get(const mil_datum *table, const char *key) {
  if (!table || table->kind != MIL_DATUM_TABLE) return NULL;
  uint32_t low = 0, high = table->count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    int order = compare_key(&table->items[middle], key);
    if (order == 0) return &table->items[middle];
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

double mil_datum_number(const mil_datum *table, const char *key, double fallback) {
  const mil_datum *item = mil_datum_get(table, key);
  bool known = item && (item->kind == MIL_DATUM_NUMBER || item->kind == MIL_DATUM_BOOLEAN);
  return known ? item->number : fallback;
}

const char *mil_datum_string(const mil_datum *table, const char *key, const char *fallback) {
  const mil_datum *item = mil_datum_get(table, key);
  return item && item->kind == MIL_DATUM_STRING ? item->string : fallback;
}

static bool ends_with(const char *text, const char *suffix) {
  size_t length = strlen(text), tail = strlen(suffix);
  return tail <= length && memcmp(text + length - tail, suffix, tail) == 0;
}

const mil_data_file *mil_data_query(const mil_data *self, const char *suffix) {
  for (uint32_t i = 0; i < self->query_count; i++)
    if (ends_with(self->queries[i].name, suffix)) return &self->queries[i];
  return NULL;
}
