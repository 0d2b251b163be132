---@meta
-- types.lua: what the annotations of the other files speak of, for a language server of Lua. Nothing loads it.
-- doc/lua.md tells of the same.

---@class milstolpe.Position
---@field byte integer zero-based, in the source
---@field line integer one-based
---@field column integer one-based, in Unicode code points
---@field utf16 integer one-based, in UTF-16 code units

---@class milstolpe.Range
---@field start milstolpe.Position
---@field end milstolpe.Position exclusive

---@class milstolpe.Verdict
---@field state "met"|"weak"|"missing"
---@field reason string? the rule that speaks where it is not met
---@field evidence milstolpe.Range[]

---@class milstolpe.Goal
---@field text string plain, markup removed
---@field range milstolpe.Range
---@field language string
---@field form "heading"|"paragraph"|"item"|"task"|"row"
---@field done boolean
---@field parent integer? index in the report's goals
---@field deadline string? "2027-03-31"
---@field score integer criteria met, 0-5
---@field criteria table<"S"|"M"|"A"|"R"|"T", milstolpe.Verdict>

---@class milstolpe.Finding
---@field rule string "timebound.no-deadline"
---@field criterion string? S, M, A, R or T; nil where the rule is about the plan or the document
---@field severity "error"|"warning"|"info"|"hint"
---@field message string
---@field range milstolpe.Range
---@field goal integer? index in the report's goals
---@field related integer? the same

---@class milstolpe.Report
---@field language string
---@field today string
---@field goals milstolpe.Goal[]
---@field findings milstolpe.Finding[]

---A text of milstolpe.positions: what stands where is said in core/lua_positions.c.
---@class milstolpe.Lines
---@field replace fun(self: milstolpe.Lines, first: integer, last: integer, new: string)
---@field offset fun(self: milstolpe.Lines, place: table): integer
---@field position fun(self: milstolpe.Lines, byte: integer): table
---@field range fun(self: milstolpe.Lines, first: integer, last: integer): table
---@field range_of fun(self: milstolpe.Lines, range: milstolpe.Range): table
---@field length fun(self: milstolpe.Lines): integer
---@field sub fun(self: milstolpe.Lines, first: integer, last: integer?): string
---@field starts fun(self: milstolpe.Lines): integer[]
---@field close fun(self: milstolpe.Lines)

---A document that has been judged, as formats take it.
---@class milstolpe.Entry
---@field path string as it is shown
---@field text string
---@field report milstolpe.Report
