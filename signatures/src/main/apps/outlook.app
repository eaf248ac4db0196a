name       Outlook
category   mail
service    mail
domain     outlook.com hotmail.com outlook.live.com smtp-mail.outlook.com imap-mail.outlook.com pop-mail.outlook.com attachments.office.net
domain     hotmail.co.uk olsvc.office.com
agent      contains Outlook-iOS/
agent      begins Outlook-iOS
test       www.outlook.com -> outlook
test       a.b.OLSVC.OFFICE.COM. -> outlook
source     field knowledge 2026-11
