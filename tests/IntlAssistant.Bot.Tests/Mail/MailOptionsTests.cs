using System.ComponentModel.DataAnnotations;
using IntlAssistant.Bot.Mail;

namespace IntlAssistant.Bot.Tests.Mail;

public sealed class MailOptionsTests
{
    [Fact]
    public void Without_a_server_nothing_is_asked() => Assert.Empty(Faults(new MailOptions { StartTls = false, Port = 465 }));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("localhost")]
    public void This_machine_needs_no_encryption(string host) =>
        Assert.Empty(Faults(new MailOptions { Host = host, Port = 25, StartTls = false, From = "assistant@office.example" }));

    [Theory]
    [InlineData("mail.example", 465, true, null, null, "Mail:Port '465' is for connections that are encrypted from their first byte")]
    [InlineData("mail.example", 25, false, null, null, "in the clear to 'mail.example'")]
    [InlineData("mail.example", 587, true, "office", null, "Mail:User is set and Mail:Password is not")]
    [InlineData("mail.example", 587, true, null, "secret", "Mail:Password is set and Mail:User is not")]
    [InlineData("mail.example", 0, true, null, null, "Mail:Port '0' is not a port")]
    public void A_mistake_says_what_to_write(string host, int port, bool startTls, string? user, string? password, string fault)
    {
        var found = Assert.Single(Faults(
            new MailOptions { Host = host, Port = port, StartTls = startTls, User = user, Password = password, From = "assistant@office.example" }));

        Assert.Contains(fault, found, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", found, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Faults(MailOptions options) =>
        [.. options.Validate(new ValidationContext(options)).Select(fault => fault.ErrorMessage!)]; // every fault has a message
}
