name       Alexa
category   iot
domain     alexa.amazon.com avs-alexa-na.amazon.com avs-alexa-eu.amazon.com avs-alexa-fe.amazon.com avs-alexa-4-na.amazon.com
domain     avs-alexa-12-na.amazon.com bob-dispatch-prod-na.amazon.com bob-dispatch-prod-eu.amazon.com alexa.amazon.de alexa.amazon.co.uk
domain     api.amazonalexa.com api.eu.amazonalexa.com device-metrics-us.amazon.com
test       alexa.amazon.com -> amazon-alexa
test       a.b.DEVICE-METRICS-US.AMAZON.COM. -> amazon-alexa
source     field knowledge 2026-11
