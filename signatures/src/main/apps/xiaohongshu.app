name       Xiaohongshu
category   social
service    browsing
domain     xiaohongshu.com xhscdn.com xhslink.com
test       www.xiaohongshu.com -> xiaohongshu
test       a.b.XHSLINK.COM. -> xiaohongshu
source     field knowledge 2026-11
