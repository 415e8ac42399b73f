register = Look up an organisation
register-about = In Norway's registers of organisations
register-lead = See what the Brønnøysund registers say about an organisation, and whether it is in the list.
register-what = Organisation number or name
register-what-help = The number has nine digits. Spaces do not matter.
register-leaves = What you write here is sent to the Brønnøysund registers. We do not keep it.
register-look = Look up
register-empty = Write a number or a name.
register-short = Write a little more of the name.
register-digits = { $count ->
    [one] The number has one digit. An organisation number has nine.
   *[other] The number has { $count } digits. An organisation number has nine.
}
register-check = The digits do not fit together. Perhaps two have changed places?
register-off = Varde does not ask the registers on this site.
register-on = Whoever runs the site can turn it on in varde.toml:
register-yourself = You can look it up yourself at the Brønnøysund registers:
register-missed-not-there = We found nobody with that number. See whether the digits are right, or try the name.
register-missed-removed = The register has removed this organisation and shows it no longer.
register-missed-wait = The register asks us to wait a little. Try again in a few minutes.
register-missed-silent = The register did not answer. What you wrote still stands here. Try again shortly.
register-missed-not-understood = We did not understand what the register answered. Try again shortly.
register-person = A sole trader
register-person-why = The organisation is a person. So we do not show the name, telephone and e-mail.
register-deleted-on = It was deleted from the register on { $day }.
register-deleted = It has been deleted from the register.
register-bankrupt = It is bankrupt.
register-ending = It is being wound up.
register-number = Organisation number
register-form = Form
register-municipality = Municipality
register-address = Address
register-website = Website
register-email = E-mail
register-phone = Telephone
register-activity = Industry
register-voluntary = Register of voluntary organisations
register-voluntary-yes = Stands there
register-purpose = Purpose
register-source = Source: the Brønnøysund registers, NLOD 2.0.
register-here = In the list
register-here-none = It has no entry in the list.
register-make = Make an entry
register-none = Nobody is called that
register-none-next = Try fewer words, or the organisation number.
register-many = { $count ->
    [one] One organisation
   *[other] { $count } organisations
}
register-many-more = There are more. Write more of the name to find the right one.
register-see = See
