name       Roblox
category   gaming
service    gaming
domain     roblox.com rbxcdn.com rbx.com robloxlabs.com rbxtrk.com roblox.qq.com roblox.cn
agent      begins Roblox/
test       www.roblox.com -> roblox
test       a.b.ROBLOX.CN. -> roblox
source     field knowledge 2026-11
