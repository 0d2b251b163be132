-- tree.lua: gives the modules what the program holds inside from the tree, where it would else be missing.
package.loaded["milstolpe.embedded"] = package.loaded["milstolpe.embedded"] or {
  get = function(name)
    local file = io.open(name, "rb")
    local text = file and file:read "*a"
    if file then file:close() end
    return text
  end,
}
