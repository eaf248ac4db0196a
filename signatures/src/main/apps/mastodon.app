name       Mastodon
category   social
service    browsing
domain     mastodon.social mastodon.online joinmastodon.org mstdn.social mastodon.cloud fosstodon.org mstdn.jp mastodon.xyz
domain     mastodon.world mas.to
agent      contains Mastodon/
test       www.mastodon.social -> mastodon
test       a.b.MAS.TO. -> mastodon
source     field knowledge 2026-11
