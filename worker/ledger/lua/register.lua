-- prefix, again, then per document: key, raw, source, sink, size, feed. Gives: now, then a state each.
local out = {NOW}
for i = 3, #ARGV, 6 do
  out[#out + 1] = register(ARGV[2] == '1', ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3],
    tonumber(ARGV[i + 4]), ARGV[i + 5])
end
return out
