name       John Deere
category   industrial
domain     deere.com
test       www.deere.com -> john-deere
source     field knowledge 2026-11
