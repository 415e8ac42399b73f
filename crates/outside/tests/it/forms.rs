//! Every way of writing an address that must not be called, and ordinary ones that may.

use outside::{
    Reach,
    Refused::{self, Credentials, Name, NotPublic, Port, Scheme, Unreadable},
    address,
};

const EVIL: &[(&str, Refused)] = &[
    // This machine, in every way of writing it.
    ("http://127.0.0.1", NotPublic),
    ("http://127.0.0.1.", NotPublic),
    ("http://127.1", NotPublic),
    ("http://127.0.1", NotPublic),
    ("http://127.255.255.254", NotPublic),
    ("http://2130706433", NotPublic),
    ("http://0x7f000001", NotPublic),
    ("http://0x7F.0x0.0x0.0x1", NotPublic),
    ("http://0x7f.1", NotPublic),
    ("http://017700000001", NotPublic),
    ("http://0177.0.0.01", NotPublic),
    ("http://0177.0.0.1", NotPublic),
    ("http://00000177.1", NotPublic),
    ("http://127.0x0.0.01", NotPublic),
    ("http://①②⑦.⓪.⓪.①", NotPublic),
    ("http://127。0。0。1", NotPublic),
    ("http://１２７．０．０．１", NotPublic),
    ("http://%31%32%37.0.0.1", NotPublic),
    ("http:\\\\127.0.0.1\\", NotPublic),
    ("http:127.0.0.1", NotPublic),
    ("http:/127.0.0.1", NotPublic),
    ("http:////127.0.0.1/", NotPublic),
    ("\thttp://12\n7.0.0.1", NotPublic),
    ("HTTP://127.0.0.1:80/", NotPublic),
    ("https://127.0.0.1:443/", NotPublic),
    ("http://lag.example@127.0.0.1/", Credentials),
    ("http://0", NotPublic),
    ("http://0.0.0.0", NotPublic),
    ("http://[::]", NotPublic),
    ("http://[::1]", NotPublic),
    ("http://[0:0:0:0:0:0:0:1]", NotPublic),
    ("http://[::127.0.0.1]", NotPublic),
    ("http://[::ffff:127.0.0.1]", NotPublic),
    ("http://[::ffff:7f00:1]", NotPublic),
    ("http://[0000::ffff:7f00:0001]", NotPublic),
    ("http://[::ffff:0:127.0.0.1]", NotPublic),
    ("http://[64:ff9b::127.0.0.1]", NotPublic),
    ("http://[64:ff9b:1::127.0.0.1]", NotPublic),
    ("http://[2002:7f00:1::]", NotPublic),
    ("http://[2002:a9fe:a9fe::1]", NotPublic),
    ("http://[2001:0:7f00:1::1]", NotPublic),
    ("http://[2001:db8::1]", NotPublic),
    ("http://[2001:2::1]", NotPublic),
    ("http://[2001:10::1]", NotPublic),
    ("http://[2001:20::1]", NotPublic),
    ("http://[3fff::1]", NotPublic),
    ("http://[100::1]", NotPublic),
    ("http://[5f00::1]", NotPublic),
    ("http://[fe80::1]", NotPublic),
    ("http://[fec0::1]", NotPublic),
    ("http://[fc00::1]", NotPublic),
    ("http://[fd00:ec2::254]", NotPublic),
    ("http://[ff02::1]", NotPublic),
    ("http://[2a00:1450::5efe:127.0.0.1]", NotPublic),
    ("http://[2a00:1450::200:5efe:10.0.0.1]", NotPublic),
    // Networks of others, and addresses that are nobody's.
    ("http://10.0.0.1", NotPublic),
    ("http://10.255.255.255", NotPublic),
    ("http://012.1.2.3", NotPublic),
    ("http://172.16.0.1", NotPublic),
    ("http://172.31.255.255", NotPublic),
    ("http://192.168.1.1", NotPublic),
    ("http://3232235777", NotPublic),
    ("http://100.64.0.1", NotPublic),
    ("http://100.127.255.255", NotPublic),
    ("http://100.100.100.200/latest/meta-data/", NotPublic),
    ("http://169.254.169.254/latest/meta-data/", NotPublic),
    ("http://2852039166/latest/meta-data/", NotPublic),
    ("http://0xa9fea9fe/", NotPublic),
    ("http://168.63.129.16/", NotPublic),
    ("http://192.0.0.192/", NotPublic),
    ("http://192.0.2.1", NotPublic),
    ("http://192.88.99.1", NotPublic),
    ("http://198.18.0.1", NotPublic),
    ("http://198.19.255.255", NotPublic),
    ("http://198.51.100.1", NotPublic),
    ("http://203.0.113.1", NotPublic),
    ("http://224.0.0.1", NotPublic),
    ("http://239.255.255.250", NotPublic),
    ("http://240.0.0.1", NotPublic),
    ("http://255.255.255.255", NotPublic),
    // Names that mean something inside only.
    ("http://localhost", Name),
    ("http://localhost.", Name),
    ("http://LOCALHOST", Name),
    ("http://a.localhost", Name),
    ("http://ip6-localhost", Name),
    ("http://database", Name),
    ("http://postgres:80", Name),
    ("http://metadata.google.internal/computeMetadata/v1/", Name),
    ("http://kubernetes.default.svc", Name),
    ("http://ruter.lan", Name),
    ("http://skriver.local", Name),
    ("http://x.home.arpa", Name),
    ("http://1.0.0.127.in-addr.arpa", Name),
    ("http://abc.onion", Name),
    ("http://a..no", Name),
    ("http://.no", Name),
    ("http://a.no../", Name),
    ("http://a,b.no", Name),
    ("http://a$b.no", Name),
    ("http://a'b.no", Name),
    // Ports, names and passwords, schemes.
    ("http://lag.example:22", Port),
    ("http://lag.example:25", Port),
    ("http://lag.example:5432", Port),
    ("http://lag.example:6379", Port),
    ("http://lag.example:8080", Port),
    ("https://lag.example:8443", Port),
    ("http://lag.example:0", Port),
    ("http://kari@lag.example", Credentials),
    ("http://kari:hemmelig@lag.example", Credentials),
    ("http://:hemmelig@lag.example", Credentials),
    ("http://127.0.0.1#@lag.example", NotPublic),
    ("http://127.0.0.1\\@lag.example", NotPublic),
    ("ftp://lag.example", Scheme),
    ("file:///etc/passwd", Scheme),
    ("file://lag.example/etc/passwd", Scheme),
    ("gopher://lag.example:70/_x", Scheme),
    ("dict://lag.example:11111/", Scheme),
    ("ldap://lag.example", Scheme),
    ("ws://lag.example", Scheme),
    ("javascript:alert(1)", Scheme),
    ("data:text/html,hei", Scheme),
    ("blob:http://lag.example/1", Scheme),
    ("view-source:http://lag.example", Scheme),
    ("mailto:kari@lag.example", Scheme),
    ("", Unreadable),
    ("lag.example", Unreadable),
    ("//lag.example", Unreadable),
    ("http://", Unreadable),
    ("http://:80", Unreadable),
    ("http://lag.example:99999", Unreadable),
    ("http://[::1", Unreadable),
    ("http://[fe80::1%25eth0]/", Unreadable),
    ("http://256.256.256.256", Unreadable),
    ("http://1.2.3.4.5", Unreadable),
    ("http://4294967296", Unreadable),
    ("http://a b.no", Unreadable),
    ("http://a<b.no", Unreadable),
    ("http://a%00b.no", Unreadable),
];

const GOOD: &[(&str, &str)] = &[
    ("https://lag.example", "https://lag.example/"),
    ("http://LAG.example:80/Sti?a=b#del", "http://lag.example/Sti?a=b"),
    ("https://www.askøy.kommune.no", "https://www.xn--asky-ira.kommune.no/"),
    ("https://lag.example.:443/", "https://lag.example./"),
    ("http://8.8.8.8", "http://8.8.8.8/"),
    ("http://[2a00:1450:400f::2004]/", "http://[2a00:1450:400f::2004]/"),
    ("http://172.32.0.1", "http://172.32.0.1/"),
    ("http://100.128.0.1", "http://100.128.0.1/"),
    ("http://9.9.9.9/..//", "http://9.9.9.9//"),
    ("https://1.example", "https://1.example/"),
];

#[test]
fn what_leads_inside_is_not_called_however_it_is_written() {
    assert!(EVIL.len() >= 60, "{}", EVIL.len());
    for (text, why) in EVIL {
        assert_eq!(address::read(text, &Reach::public()).map(|url| url.to_string()), Err(*why), "{text:?}");
    }
    let long = format!("https://lag.example/{}", "a".repeat(2_000));
    assert_eq!(address::read(&long, &Reach::public()), Err(Unreadable));
}

#[test]
fn ordinary_addresses_are_called() {
    for (text, read) in GOOD {
        assert_eq!(address::read(text, &Reach::public()).map(|url| url.to_string()).as_deref(), Ok(*read), "{text:?}");
    }
}

#[test]
fn the_reason_never_says_the_address() {
    for (_, why) in EVIL {
        let said = why.to_string();
        assert!(!said.contains(|c: char| c.is_ascii_digit()) && !said.contains("lag.example"), "{said}");
    }
}
