name       Myspace
category   social
service    browsing
domain     myspace.com myspacecdn.com
test       www.myspace.com -> myspace
test       a.b.MYSPACECDN.COM. -> myspace
source     field knowledge 2026-11
