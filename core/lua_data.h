/* lua_data.h: packs and queries from a folder, for those who edit them; the build does the same for
 * the built-in ones (embed.lua). The folder is laid out as the repository:
 * FOLDER/queries/sv/months.lua, FOLDER/queries/markdown/units.scm.
 *
 * A pack is run as text, in an empty environment, in a Lua state of its own with limits on steps,
 * memory and size: it can compute its table and do nothing else. */
#ifndef MIL_LUA_DATA_H
#define MIL_LUA_DATA_H

#include "data.h"

typedef struct mil_data_folder mil_data_folder;

mil_data_folder *mil_data_folder_new(const mil_allocator *allocator, const char *folder,
                                     mil_error *error);
void mil_data_folder_free(mil_data_folder *self);

/* Lives as long as `self`. */
const mil_data *mil_data_folder_data(const mil_data_folder *self);

#endif
