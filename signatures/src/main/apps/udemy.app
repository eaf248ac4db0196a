name       Udemy
category   education
service    streaming
domain     udemy.com udemycdn.com
test       www.udemy.com -> udemy
test       a.b.UDEMYCDN.COM. -> udemy
source     field knowledge 2026-11
