name       Amazon Trust Services
category   security
domain     amazontrust.com
test       www.amazontrust.com -> amazon-trust-services
source     field knowledge 2026-11
