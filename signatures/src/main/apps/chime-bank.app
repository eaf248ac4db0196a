name       Chime Bank
category   finance
domain     chime.com
test       www.chime.com -> chime-bank
source     field knowledge 2026-11
