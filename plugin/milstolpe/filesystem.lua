-- filesystem.lua: LuaFileSystem, or what a host has in its place: `package.preload` may hold this
-- module with `attributes`, `symlinkattributes`, `currentdir` and `dir`.
return require "lfs"
