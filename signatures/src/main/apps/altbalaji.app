name       ALTBalaji
category   streaming
service    streaming
domain     altbalaji.com
test       www.altbalaji.com -> altbalaji
source     field knowledge 2026-11
