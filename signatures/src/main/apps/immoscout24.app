name       ImmoScout24
category   web
service    browsing
domain     immobilienscout24.de
test       www.immobilienscout24.de -> immoscout24
source     field knowledge 2026-11
