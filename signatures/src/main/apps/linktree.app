name       Linktree
category   social
service    browsing
domain     linktr.ee
test       www.linktr.ee -> linktree
source     field knowledge 2026-11
