name       X
category   social
service    browsing
domain     twitter.com x.com t.co twimg.com pscp.tv periscope.tv twttr.com tweetdeck.com
agent      begins Twitter/
test       www.twitter.com -> twitter
test       a.b.TWEETDECK.COM. -> twitter
source     field knowledge 2026-11
