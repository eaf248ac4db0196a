name       Stripe
category   payment
domain     stripe.com stripe.network stripecdn.com stripe.dev
test       www.stripe.com -> stripe
test       a.b.STRIPE.DEV. -> stripe
source     field knowledge 2026-11
