name       Freelancer
category   jobs
service    browsing
domain     freelancer.com f-cdn.com
test       www.freelancer.com -> freelancer
test       a.b.F-CDN.COM. -> freelancer
source     field knowledge 2026-11
