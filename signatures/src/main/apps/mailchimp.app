name       Mailchimp
category   mail
domain     mailchimp.com list-manage.com mailchimpapp.com chimpstatic.com mcusercontent.com
test       www.mailchimp.com -> mailchimp
test       a.b.MCUSERCONTENT.COM. -> mailchimp
source     field knowledge 2026-11
