namespace IntlAssistant.EndToEnd.Tests.Hosting;

/// <summary>The tests that start, stop and kill servers of their own, without a browser, run one after the other beside those in one: much of their time they wait.</summary>
[CollectionDefinition(Name)]
public sealed class ServersAlone : ICollectionFixture<SharedServer>
{
    public const string Name = "Servers alone";
}
