using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.Conversations.Staff;

namespace IntlAssistant.Bot.Tests.Staff;

public sealed class AccountDirectoryTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public async Task Only_those_who_may_sign_in_are_found_and_only_those_who_want_it_have_an_address()
    {
        await using var bot = TestBot.Build(folder);
        var accounts = bot.Get<IStaffAccounts>();
        var (told, quiet, gone) = (Account("a@office.example"), Account("b@office.example") with { IsNotified = false }, Account("c@office.example") with { IsDisabled = true });
        foreach (var account in new[] { told, quiet, gone })
        {
            Assert.True(await accounts.AddAsync(account, default));
        }

        var directory = bot.Get<IStaffDirectory>();
        var found = await directory.FindAsync([told.Id.ToString(), quiet.Id.ToString(), gone.Id.ToString(), "nobody", StaffId.New().ToString()], default);

        StaffContact[] expected = [new(told.Id.ToString(), told.Name, "a@office.example"), new(quiet.Id.ToString(), quiet.Name, null)];
        Assert.Equal(expected, found);
        Assert.Equal(expected, await directory.AllAsync(default));
    }

    public void Dispose() => folder.Dispose();

    private static StaffAccount Account(string email) => new()
    {
        Id = StaffId.New(),
        Email = email,
        Name = email,
        Role = StaffRole.Agent,
        CreatedAt = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero),
    };
}
