## The tour

demo-role-unknown = Choose as whom you want to look.
demo-post-title = Mails sent
demo-post-lead = Nothing leaves this machine. Here are all mails that Leerkring would otherwise send, the newest first.
demo-post-to = To { $name }, { $address }
demo-post-text = As text
demo-post-calendar = What goes into the calendar
demo-post-none = No mails yet
demo-post-none-text = Invite somebody or plan a session, and there is one here at once.
