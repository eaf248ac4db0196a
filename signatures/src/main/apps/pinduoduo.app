name       Pinduoduo
category   shopping
service    browsing
domain     pinduoduo.com yangkeduo.com pddpic.com pinduoduo.net
test       www.pinduoduo.com -> pinduoduo
test       a.b.PINDUODUO.NET. -> pinduoduo
source     field knowledge 2026-11
