name       Workplace from Meta
category   collaboration
service    chat
domain     workplace.com
test       www.workplace.com -> workplace
source     field knowledge 2026-11
