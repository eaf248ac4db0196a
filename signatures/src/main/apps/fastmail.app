name       Fastmail
category   mail
service    mail
domain     fastmail.com fastmailusercontent.com messagingengine.com
test       www.fastmail.com -> fastmail
test       a.b.MESSAGINGENGINE.COM. -> fastmail
source     field knowledge 2026-11
