-- protocol.lua: the numbers of the language server protocol.

local protocol = {}

protocol.ERROR = {
  PARSE = -32700,
  INVALID_REQUEST = -32600,
  UNKNOWN_METHOD = -32601,
  INVALID_PARAMS = -32602,
  INTERNAL = -32603,
  NOT_INITIALIZED = -32002,
  REQUEST_FAILED = -32803,
  SERVER_CANCELLED = -32802,
  CONTENT_MODIFIED = -32801,
  REQUEST_CANCELLED = -32800,
}

protocol.SEVERITY = { error = 1, warning = 2, info = 3, hint = 4 }
protocol.TAG = { UNNECESSARY = 1 }
protocol.SYNC = { INCREMENTAL = 2 }
protocol.MESSAGE = { ERROR = 1, WARNING = 2, INFO = 3 }
protocol.SYMBOL = { EVENT = 24 }
protocol.INLAY = { PARAMETER = 2 }

---What a handler raises to answer a request with an error.
---@param code integer one of protocol.ERROR
---@param message string
---@param data? any
function protocol.raise(code, message, data)
  error({ lsp = { code = code, message = message, data = data } }, 0)
end

return protocol
