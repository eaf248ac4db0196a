name       Among Us
category   gaming
service    gaming
domain     innersloth.com
test       www.innersloth.com -> innersloth
source     field knowledge 2026-11
