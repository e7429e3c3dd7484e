using FsCheck;
using FsCheck.Fluent;

namespace IntlAssistant.Conversations.Tests;

/// <summary>Tries a statement on many made-up values; what fails is shrunk and told with its seed.</summary>
internal static class Check
{
    public static Task RunAsync<T>(Gen<T> values, Func<T, Task> statement, int count = 40) => Task.Run(() =>
        Prop.ForAll(values.ToArbitrary(), value => statement(value).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(count)));
}
