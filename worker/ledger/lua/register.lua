-- prefix, again, then per document: key, raw, source, sink, size. Gives: now, then a state each.
local out = {NOW}
for i = 3, #ARGV, 5 do
  out[#out + 1] = register(ARGV[2] == '1', ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3],
    tonumber(ARGV[i + 4]))
end
return out
