using IntlAssistant.Conversations.Staff;

namespace IntlAssistant.Conversations.Tests.Contracts;

public abstract class StaffContract : StoreContract
{
    [Fact]
    public async Task An_account_is_kept_whole_and_outlives_a_restart()
    {
        var account = Account() with
        {
            PasswordHash = "hash",
            SecondFactorKey = "key",
            SecondFactorStep = 7,
            RecoveryCodes = ["one", "two"],
            DirectoryId = "tenant/object",
            Language = "fa",
            Theme = StaffTheme.Dark,
            IsNotified = false,
            FailedAttempts = 3,
            LockedUntil = Time.Now.AddMinutes(1),
            LastSignInAt = Time.Now,
        };
        Assert.True(await Stores.Staff.AddAsync(account, default));
        await RestartAsync();

        Assert.Equivalent(account, await Stores.Staff.FindAsync(account.Id, default), strict: true);
        Assert.Equivalent(account, await Stores.Staff.FindByEmailAsync(" ONE@University.example ", default), strict: true);
        Assert.Equivalent(account, await Stores.Staff.FindByDirectoryAsync("tenant/object", default), strict: true);
        Assert.Null(await Stores.Staff.FindByEmailAsync("two@university.example", default));
    }

    [Fact]
    public async Task No_two_accounts_have_one_address_or_one_person_of_the_directory()
    {
        await Stores.Staff.AddAsync(Account() with { DirectoryId = "a" }, default);
        var other = Account("two@university.example");
        Assert.True(await Stores.Staff.AddAsync(other, default));

        Assert.False(await Stores.Staff.AddAsync(Account("One@UNIVERSITY.example"), default));
        Assert.False(await Stores.Staff.AddAsync(Account("three@university.example") with { DirectoryId = "a" }, default));
        Assert.Equal(StaffChange.Taken, await Stores.Staff.ChangeAsync(other.Id, one => one with { Email = "one@university.example" }, default));
        Assert.Equal(StaffChange.Taken, await Stores.Staff.ChangeAsync(other.Id, one => one with { DirectoryId = "a" }, default));
        Assert.Equal(2, (await Stores.Staff.ListAsync(default)).Count);
    }

    [Fact]
    public async Task Changes_at_once_all_count()
    {
        var account = Account();
        await Stores.Staff.AddAsync(account, default);

        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() =>
            Stores.Staff.ChangeAsync(account.Id, one => one with { FailedAttempts = one.FailedAttempts + 1 }, default))));

        Assert.Equal(32, (await Stores.Staff.FindAsync(account.Id, default))!.FailedAttempts);
        Assert.Equal(StaffChange.Declined, await Stores.Staff.ChangeAsync(account.Id, _ => null, default));
        Assert.Equal(StaffChange.NotFound, await Stores.Staff.ChangeAsync(StaffId.New(), one => one, default));
    }

    [Fact]
    public async Task Of_two_administrators_who_demote_each_other_at_once_one_stays()
    {
        var administrators = new[] { Account("one@university.example"), Account("two@university.example") }
            .Select(account => account with { Role = StaffRole.Administrator, PasswordHash = "hash" }).ToList();
        foreach (var administrator in administrators)
        {
            await Stores.Staff.AddAsync(administrator, default);
        }

        // One who cannot sign in counts for nothing.
        await Stores.Staff.AddAsync(Account("invited@university.example") with { Role = StaffRole.Administrator }, default);

        var changes = await Task.WhenAll(administrators.Select(one => Task.Run(() =>
            Stores.Staff.ChangeAsync(one.Id, account => account with { Role = StaffRole.Viewer }, default))));

        Assert.Equal([StaffChange.Done, StaffChange.LastAdministrator], changes.Order());
        Assert.True(await Stores.Staff.HasAdministratorAsync(default));
    }

    [Fact]
    public async Task A_link_is_good_once_even_for_many_at_once_and_not_for_long()
    {
        var account = Account();
        await Stores.Staff.AddAsync(account, default);
        await Stores.StaffLinks.AddAsync(new StaffLink("first", account.Id, Time.Now.AddHours(1)), default);
        await Stores.StaffLinks.AddAsync(new StaffLink("second", account.Id, Time.Now.AddHours(1)), default);

        Assert.Null(await Stores.StaffLinks.FindAsync("first", default));
        var uses = await Task.WhenAll(Enumerable.Range(0, 8).Select(use => Task.Run(() =>
            Stores.StaffLinks.UseAsync("second", one => one with { PasswordHash = $"{use}" }, default))));
        Assert.Single(uses, used => used is not null);
        Assert.Null(await Stores.StaffLinks.FindAsync("second", default));

        await Stores.StaffLinks.AddAsync(new StaffLink("third", account.Id, Time.Now.AddHours(1)), default);
        Time.Move(TimeSpan.FromHours(1));
        Assert.Null(await Stores.StaffLinks.UseAsync("third", one => one with { PasswordHash = "late" }, default));
    }

    [Fact]
    public async Task The_first_administrator_and_his_link_are_one_change()
    {
        await Stores.Staff.AddAsync(Account(), default);
        await Stores.StaffLinks.AddAsync(new StaffLink("first", null, Time.Now.AddHours(1)), default);
        var administrator = Account("head@university.example") with { Role = StaffRole.Administrator, PasswordHash = "hash" };

        Assert.Equal(StaffChange.Taken, await Stores.StaffLinks.UseAsync("first", administrator with { Email = "one@university.example" }, default));
        Assert.Null(await Stores.StaffLinks.UseAsync("first", one => one, default));
        Assert.Equal(StaffChange.Done, await Stores.StaffLinks.UseAsync("first", administrator, default));
        Assert.Equal(StaffChange.NotFound, await Stores.StaffLinks.UseAsync("first", administrator with { Id = StaffId.New(), Email = "x@university.example" }, default));
    }

    [Fact]
    public async Task Sessions_are_found_by_their_secret_listed_and_ended()
    {
        var account = Account();
        await Stores.Staff.AddAsync(account, default);
        foreach (var name in (string[])["a", "b", "c"])
        {
            await Stores.StaffSessions.AddAsync(Session(name, account.Id), default);
            Time.Move(TimeSpan.FromMinutes(1));
        }

        await RestartAsync();
        await Stores.StaffSessions.SeenAsync("a", Time.Now, "192.0.2.7", default);

        Assert.Equal(["a", "c", "b"], (await Stores.StaffSessions.ListAsync(account.Id, default)).Select(session => session.Id));
        Assert.Equal(("192.0.2.7", account.Email), await Stores.StaffSessions.FindAsync("secret-a", default) is var (session, owner) ? (session.Address, owner.Email) : default);
        Assert.False(await Stores.StaffSessions.EndAsync(StaffId.New(), "a", default));
        Assert.True(await Stores.StaffSessions.EndAsync(account.Id, "a", default));
        Assert.Null(await Stores.StaffSessions.FindAsync("secret-a", default));
        Assert.Equal(1, await Stores.StaffSessions.EndAllAsync(account.Id, "b", default));
        Assert.Equal("b", Assert.Single(await Stores.StaffSessions.ListAsync(account.Id, default)).Id);
    }

    [Fact]
    public async Task The_trail_keeps_everything_newest_first_and_is_read_by_account_and_area()
    {
        var account = Account();
        await Stores.Staff.AddAsync(account, default);
        foreach (var action in (string[])["people.invite", "case.assign", "people.role"])
        {
            await Stores.Audit.AddAsync(
                new AuditEntry { At = Time.Now, Account = account.Id, Session = "s", Action = action, Outcome = AuditOutcome.Done, Subject = "x", Detail = "y" }, default);
        }

        await Stores.Audit.AddAsync(new AuditEntry { At = Time.Now, Action = "server.start", Outcome = AuditOutcome.Failed }, default);
        await RestartAsync();

        var all = await ReadAsync(new AuditQuery(null, null, null, 10));
        Assert.Equal(["server.start", "people.role", "case.assign", "people.invite"], all.Select(entry => entry.Action));
        Assert.Equal((account.Name, "s", "x", "y", AuditOutcome.Done), (all[1].Name, all[1].Session, all[1].Subject, all[1].Detail, all[1].Outcome));
        Assert.Equal(["people.role", "people.invite"], (await ReadAsync(new AuditQuery(null, account.Id, "people.", 10))).Select(entry => entry.Action));
        Assert.Equal(["case.assign"], (await ReadAsync(new AuditQuery(all[1].Sequence, null, null, 1))).Select(entry => entry.Action));
    }

    private static StaffAccount Account(string email = "one@university.example") => new()
    {
        Id = StaffId.New(),
        Email = email,
        Name = "A member of staff",
        Role = StaffRole.Agent,
        CreatedAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
    };

    private StaffSession Session(string name, StaffId account) => new()
    {
        Id = name,
        SecretHash = "secret-" + name,
        Account = account,
        Method = "password",
        StartedAt = Time.Now,
        SeenAt = Time.Now,
        ExpiresAt = Time.Now.AddDays(1),
    };

    private Task<IReadOnlyList<AuditEntry>> ReadAsync(AuditQuery query) => Stores.Audit.ReadAsync(query, default);
}
