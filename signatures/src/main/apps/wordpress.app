name       WordPress
category   web
service    browsing
domain     wordpress.com wp.com wordpress.org w.org gravatar.com automattic.com
test       www.wordpress.com -> wordpress
test       a.b.AUTOMATTIC.COM. -> wordpress
source     field knowledge 2026-11
