namespace Drift.Tests.Corpora;

/// <summary>A new row changes no other byte.</summary>
public class RegistryTextTests
{
    [Theory]
    [InlineData("", "NEW\n")]
    [InlineData("{\"id\":\"a\"}\n{\"id\":\"z\"}\n", "{\"id\":\"a\"}\nNEW\n{\"id\":\"z\"}\n")]
    [InlineData("{\"id\":\"a\"}", "{\"id\":\"a\"}\nNEW\n")]
    [InlineData("{\"id\":\"z\"}\n\n{ \"id\": \"a\", \"x\":1 }\n", "{\"id\":\"z\"}\n\n{ \"id\": \"a\", \"x\":1 }\nNEW\n")]
    [InlineData("{\"id\":\"a\"}\r\n{\"id\":\"z\"}\r\n", "{\"id\":\"a\"}\r\nNEW\r\n{\"id\":\"z\"}\r\n")]
    [InlineData("{\"id\":\"a\"}\r\n{\"id\":\"b\"}", "{\"id\":\"a\"}\r\n{\"id\":\"b\"}\r\nNEW\r\n")]
    [InlineData("\uFEFF{\"id\":\"z\"}\n", "\uFEFFNEW\n{\"id\":\"z\"}\n")]
    public void The_row_goes_where_its_id_belongs_or_to_the_end(string before, string after) =>
        Assert.Equal(after.Replace("NEW", RegistryText.Row(Row("m")), StringComparison.Ordinal), RegistryText.Insert(before, Row("m")));

    [Fact]
    public void A_row_says_what_is_known_and_no_more()
    {
        Assert.Equal("""{"id":"m"}""", RegistryText.Row(Row("m")));
        RegisteredModel whole = new(new Model("m", "Ünï <Lab>", "FI", ["b"], "open", "MIT", "2025-01"), ["n"], "https://x.org/?a&b", "说明");
        Assert.Equal("""{"id":"m","aliases":["n"],"developer":"Ünï <Lab>","origin":"FI","base":["b"],"weights":"open","license":"MIT","released":"2025-01","source":"https://x.org/?a&b","note":"说明"}""", RegistryText.Row(whole));
    }

    [Fact]
    public void A_name_that_is_there_is_an_error_that_says_where()
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => RegistryText.Insert("{\"id\":\"a\"}\n{\"id\":\"b\",\"aliases\":[\"M\"]}\n", Row("m")));
        Assert.StartsWith("The name 'm' is in line 2 already, as that of b; expected a new id", e.Message, StringComparison.Ordinal);
    }

    private static RegisteredModel Row(string id) => new(new Model(id, null, null, [], null, null, null), [], null, null);
}
