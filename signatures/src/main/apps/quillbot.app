name       Quillbot
category   ai
domain     quillbot.com
test       www.quillbot.com -> quillbot
source     field knowledge 2026-11
