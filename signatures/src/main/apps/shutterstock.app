name       Shutterstock
category   media
service    browsing
domain     shutterstock.com
test       www.shutterstock.com -> shutterstock
source     field knowledge 2026-11
