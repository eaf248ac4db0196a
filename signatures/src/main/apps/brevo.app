name       Brevo
category   mail
service    mail
domain     brevo.com sendinblue.com sibforms.com
test       www.brevo.com -> brevo
test       a.b.SIBFORMS.COM. -> brevo
source     field knowledge 2026-11
