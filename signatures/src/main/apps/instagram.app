name       Instagram
category   social
service    browsing
domain     instagram.com cdninstagram.com ig.me instagr.am igtv.com
host       instagram.*.fbcdn.net
agent      begins Instagram
test       www.instagram.com -> instagram
test       a.b.IGTV.COM. -> instagram
test       scontent.cdninstagram.com -> instagram
test       instagram.fmxp1-1.fna.fbcdn.net -> instagram
source     field knowledge 2026-11
