using System.Net;
using IntlAssistant.Bot.Mail;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IntlAssistant.Server.Tests.Staff;

public sealed class InvitationTests
{
    [Theory]
    [InlineData(true, true, "was sent to the person", false)]
    [InlineData(true, false, "the mail could not be sent", true)]
    [InlineData(false, true, "The account is made.", true)]
    public async Task A_link_is_mailed_where_mail_is_set_and_else_shown(bool isOn, bool arrives, string notice, bool isShown)
    {
        var mail = new Mails { IsOn = isOn, Arrives = arrives };
        using var site = new Site { Further = services => services.Replace(ServiceDescriptor.Singleton<IInvitationMail>(mail)) };
        using var administrator = await site.SignedInAsync(StaffRole.Administrator);

        using var answer = await administrator.SendAsync(
            "/staff/people/invite", ("Input.Name", "The new one"), ("Input.Email", "new@university.example"), ("role", "Agent"));
        var page = WebUtility.HtmlDecode(await FollowAsync(administrator, answer));

        Assert.Contains(notice, page, StringComparison.Ordinal);
        Assert.Equal(isShown, page.Contains("/staff/welcome?key=", StringComparison.Ordinal));
        Assert.Equal(isOn ? 1 : 0, mail.Sent.Count);
        if (isOn)
        {
            var sent = mail.Sent[0];
            Assert.Equal(("new@university.example", "The new one", false), (sent.To, sent.Name, sent.IsReset));
            Assert.Contains("/staff/welcome?key=", sent.Link, StringComparison.Ordinal);
            Assert.DoesNotContain(await site.TrailAsync(), entry => entry.Contains("key=", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_link_for_another_password_is_mailed_too()
    {
        var mail = new Mails();
        using var site = new Site { Further = services => services.Replace(ServiceDescriptor.Singleton<IInvitationMail>(mail)) };
        using var administrator = await site.SignedInAsync(StaffRole.Administrator);
        var forgetful = await site.HireAsync(StaffRole.Agent);
        var page = $"/staff/people/{forgetful.Id}";

        using var answer = await administrator.SendAsync(page, page + "?handler=Reset");

        Assert.Contains("a link was sent to the person", WebUtility.HtmlDecode(await FollowAsync(administrator, answer)), StringComparison.Ordinal);
        Assert.Equal((forgetful.Email, true), (mail.Sent.Single().To, mail.Sent.Single().IsReset));
    }

    /// <summary>The page that a form leads to; the browser of the tests sends its cookies by hand.</summary>
    private static async Task<string> FollowAsync(HttpClient browser, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await browser.GetStringAsync(answer.Headers.Location!.OriginalString);
    }

    private sealed class Mails : IInvitationMail
    {
        public List<Invitation> Sent { get; } = [];

        public bool IsOn { get; init; } = true;

        public bool Arrives { get; init; } = true;

        public Task<bool> SendAsync(Invitation invitation, CancellationToken cancellationToken)
        {
            Sent.Add(invitation);
            return Task.FromResult(Arrives);
        }
    }
}
