-- texts.lua: what the language server says itself, in the languages of the documents.

local texts = {}

local SAYS = {
  en = {
    fix_all = "Fix everything that needs no decision",
    select = "Select what is to be filled in",
    no_review = "The document already says when the goals are reviewed.",
    unknown_rule = "There is no rule '%s'.",
  },
  sv = {
    fix_all = "Rätta allt som går att rätta utan frågor",
    select = "Markera det som ska fyllas i",
    no_review = "Dokumentet säger redan när målen följs upp.",
    unknown_rule = "Det finns ingen regel som heter '%s'.",
  },
}

---@param language string
---@return table<string, string>
function texts.of(language)
  return SAYS[language] or SAYS.en
end

return texts
