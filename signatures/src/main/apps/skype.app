name       Skype
category   messaging
service    chat
domain     skype.com skype.net skypeassets.com lync.com sfbassets.com skypeforbusiness.com skypedata.akadns.net msnmessenger.akadns.net
domain     skypeecs-prod-usw-0.cloudapp.net
agent      begins Skype
service    signalling sip.skype.com
service    file-transfer asm.skype.com
test       www.skype.com -> skype
test       a.b.SKYPEECS-PROD-USW-0.CLOUDAPP.NET. -> skype
test       eu-api.asm.skype.com -> skype
source     field knowledge 2026-11
