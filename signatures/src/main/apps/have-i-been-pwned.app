name       Have I Been Pwned
category   security
domain     haveibeenpwned.com pwnedpasswords.com
test       www.haveibeenpwned.com -> have-i-been-pwned
test       a.b.PWNEDPASSWORDS.COM. -> have-i-been-pwned
source     field knowledge 2026-11
