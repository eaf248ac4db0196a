name       Freshworks
category   productivity
domain     freshdesk.com freshworks.com freshchat.com freshservice.com
test       www.freshdesk.com -> freshworks
test       a.b.FRESHSERVICE.COM. -> freshworks
source     field knowledge 2026-11
