name       Proton Mail
category   mail
service    mail
domain     protonmail.com protonmail.ch proton.me protonstatus.com pm.me
host       mail.proton.me
test       www.protonmail.com -> proton-mail
test       a.b.PM.ME. -> proton-mail
source     field knowledge 2026-11
