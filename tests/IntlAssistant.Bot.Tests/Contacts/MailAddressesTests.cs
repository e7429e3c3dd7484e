using IntlAssistant.Bot.Mail;

namespace IntlAssistant.Bot.Tests.Contacts;

public sealed class MailAddressesTests
{
    [Theory]
    [InlineData("me@example.org", "me@example.org")]
    [InlineData("My address is first.last+uni@mail.example.ac.ir, thanks.", "first.last+uni@mail.example.ac.ir")]
    [InlineData("ایمیل من: a@b.ir", "a@b.ir")]
    [InlineData("我的邮箱是 x@y.cn。", "x@y.cn")]
    [InlineData("me@example", null)]
    [InlineData("me@@example.org", null)]
    [InlineData("@example.org", null)]
    [InlineData("me@-example.org", null)]
    [InlineData("no address", null)]
    public void In_finds_an_address_or_none(string text, string? address) => Assert.Equal(address, MailAddresses.In(text));

    [Theory]
    [InlineData("me@example.org", true)]
    [InlineData("me@example.org\r\nBcc: all@example.org", false)]
    [InlineData("Me <me@example.org>", false)]
    [InlineData("", false)]
    public void IsValid_takes_one_address_and_nothing_else(string text, bool valid) => Assert.Equal(valid, MailAddresses.IsValid(text));
}
