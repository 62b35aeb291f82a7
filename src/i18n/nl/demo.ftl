## De rondleiding

demo-role-unknown = Kies als wie je wilt kijken.
demo-post-title = Verstuurde mails
demo-post-lead = Niets verlaat dit toestel. Hier liggen alle mails die Leerkring anders zou versturen, de nieuwste eerst.
demo-post-to = Aan { $name }, { $address }
demo-post-text = Als tekst
demo-post-calendar = Wat in de agenda komt
demo-post-none = Nog geen mails
demo-post-none-text = Nodig iemand uit of plan een sessie, dan ligt er hier meteen een.
