//! Properties of wired actions: whatever the tree, a handler ends within its steps, and what is
//! malformed is an error and no harm.

use std::time::{Duration, Instant};

use qtvr::atoms::{Container, ROOT, insert_child, new_container};
use qtvr::base::{Error, FourCc, Result};
use qtvr::wired::{
    Argument, Budget, Call, Context, Custom, Event, Handlers, Interpreter, Memory, Present, STEPS,
    Target, Value, World, handler,
};

/// Numbers that look random and repeat.
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, most: u64) -> u64 {
        self.next() % most
    }
}

/// A world that does and knows everything, one way or another.
#[derive(Default)]
struct Pretence {
    memory: Memory,
    performed: u64,
    sent: Vec<u8>,
}

impl World for Pretence {
    fn perform(&mut self, call: &Call<'_>) -> Result<()> {
        self.performed += 1;
        match call.number {
            13312..=13322 => self.memory.lists.entry(0).or_default().perform(call),
            7168 => {
                let value = Value::from(call.number(1)?);
                self.memory.variables.entry(0).or_default().set(call.long(0)? as u32, value)
            }
            7171 => {
                let value = Value::from(call.text(1)?);
                self.memory.variables.entry(0).or_default().set(call.long(0)? as u32, value)
            }
            number if number % 7 == 0 => Err(Error::FeatureUnsupported),
            _ => Ok(()),
        }
    }

    fn perform_custom(&mut self, custom: &Custom, _: &Target, _: &Context) -> Result<()> {
        assert_eq!(Container::open(&custom.container)?.count(ROOT, None), Ok(1));
        self.performed += 1;
        Ok(())
    }

    fn ask(&mut self, call: &Call<'_>) -> Result<Value> {
        match call.number {
            7168..=7174 => self.memory.lists.entry(0).or_default().ask(call),
            3079 => Ok(self.memory.variables.entry(0).or_default().get(call.long(0)? as u32)),
            number if number % 11 == 0 => Err(Error::FeatureUnsupported),
            number => Ok(Value::from(number)),
        }
    }

    fn present(&mut self, call: &Call<'_>, index: usize) -> Option<Present> {
        let value = match index {
            0 => Argument::Float(10.0),
            1 => Argument::Short(3),
            _ => return None,
        };
        Some(Present { value, range: Some((0.0, 360.0)), is_circle: call.number % 2 == 0 })
    }

    fn handlers(&mut self, _: &Target, context: &Context, _: &Event) -> Result<Handlers> {
        // Each event leads to the whole handler again: the worst that can be.
        let container = Container::open(&self.sent)?;
        Ok(vec![(*context, handler(&container, ROOT)?); 2])
    }
}

/// Makes trees of actions.
struct Maker {
    bytes: Vec<u8>,
    noise: Noise,
    left: u32,
}

const ACTIONS: &[u32] = &[
    1024, 1025, 1027, 2048, 2051, 3072, 3076, 3080, 4096, 4097, 4100, 4101, 6144, 6144, 6145, 6145,
    6146, 6147, 6148, 6159, 7168, 7171, 7172, 8192, 12300, 13312, 13313, 13314, 13320, 99999,
];
const OPERANDS: &[u32] =
    &[1, 2, 6, 24, 26, 1028, 2049, 3079, 4096, 5120, 5123, 7168, 7170, 8192, 8196, 10240, 10243];
const OPERATORS: &[[u8; 4]] =
    &[*b"add ", *b"sub ", *b"mult", *b"div ", *b"or  ", *b"=   ", *b"<   ", *b"neg ", *b"what"];

impl Maker {
    fn tree(seed: u64) -> Vec<u8> {
        let noise = Noise(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let mut maker = Self { bytes: new_container(), noise, left: 60 };
        for _ in 0..1 + maker.noise.below(4) {
            maker.action(ROOT, 0);
        }
        maker.bytes
    }

    fn atom(&mut self, parent: u32, kind: &[u8; 4], id: u32, data: &[u8]) -> u32 {
        insert_child(&mut self.bytes, parent, FourCc(*kind), id, 0, data).unwrap_or(ROOT)
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.noise.below(list.len() as u64) as usize]
    }

    fn data(&mut self) -> Vec<u8> {
        let len = [1, 2, 4, 4, 4, 8, 10, 16, 36][self.noise.below(9) as usize];
        (0..len)
            .map(|_| if self.noise.below(3) == 0 { self.noise.next() as u8 } else { 0 })
            .collect()
    }

    fn action(&mut self, parent: u32, depth: u32) {
        if self.left == 0 || depth > 4 {
            return;
        }
        self.left -= 1;
        let action = self.atom(parent, b"actn", 0, &[]);
        let number = self.pick(ACTIONS);
        self.atom(action, b"whic", 1, &number.to_be_bytes());
        if matches!(number, 6144 | 6145) {
            let parameter = self.atom(action, b"parm", 1, &[]);
            for _ in 0..1 + self.noise.below(3) {
                let test = self.atom(parameter, b"test", 0, &[]);
                self.expression(test, 0);
                let list = self.atom(test, b"list", 1, &[]);
                for _ in 0..self.noise.below(4) {
                    self.action(list, depth + 1);
                }
            }
            return;
        }
        for id in 1..=self.noise.below(4) as u32 {
            if self.noise.below(3) == 0 {
                let parameter = self.atom(action, b"parm", id, &[]);
                self.expression(parameter, 0);
            } else {
                let data = self.data();
                self.atom(action, b"parm", id, &data);
            }
            if self.noise.below(3) == 0 {
                let flags = self.noise.below(16) as u32;
                self.atom(action, b"flag", id, &flags.to_be_bytes());
                let data = self.data();
                self.atom(action, b"minv", id, &data);
            }
        }
        if self.noise.below(8) == 0 {
            let custom = self.atom(action, b"cust", 1, &[]);
            let data = self.data();
            self.atom(custom, b"desc", 1, &data);
        }
        if self.noise.below(4) == 0 {
            let target = self.atom(action, b"targ", 1, &[]);
            self.atom(target, b"trid", 1, &[0, 0, 0, 1]);
        }
    }

    fn expression(&mut self, parent: u32, depth: u32) {
        let expression = self.atom(parent, b"expr", 1, &[]);
        if depth < 4 && self.noise.below(2) == 0 {
            let id = u32::from_be_bytes(self.pick(OPERATORS));
            let operator = self.atom(expression, b"oper", id, &[]);
            for _ in 0..1 + self.noise.below(3) {
                self.operand(operator, depth + 1);
            }
        } else {
            self.operand(expression, depth + 1);
        }
    }

    fn operand(&mut self, parent: u32, depth: u32) {
        let operand = self.atom(parent, b"oprn", 0, &[]);
        match self.pick(OPERANDS) {
            1 if depth < 4 => {
                let nested = self.atom(operand, &[0, 0, 0, 1], 1, &[]);
                self.expression(nested, depth + 1);
            }
            1 | 2 => {
                let value = self.noise.below(4) as f32;
                self.atom(operand, &[0, 0, 0, 2], 1, &value.to_be_bytes());
            }
            number => {
                let asked = self.atom(operand, &number.to_be_bytes(), 1, &[]);
                for id in 1..=self.noise.below(3) as u32 {
                    let data = self.data();
                    self.atom(asked, b"parm", id, &data);
                }
            }
        }
    }
}

/// Runs a handler in a world of its own; the steps that it took.
fn run(bytes: &[u8]) -> Result<u32> {
    let actions = handler(&Container::open(bytes)?, ROOT)?;
    let mut world = Pretence { sent: bytes.to_vec(), ..Pretence::default() };
    let budget = Budget::new(0);
    budget.refill();
    let mut interpreter = Interpreter::new(&mut world, &budget);
    interpreter.run(&actions, &Context::default());
    let report = interpreter.report();
    let mut left = 0;
    while budget.take(1) {
        left += 1;
    }
    assert_eq!(report.is_exhausted, left == 0 && report.is_exhausted);
    Ok(STEPS - left)
}

#[test]
fn well_formed_trees_end_within_their_steps() {
    let (mut ended, mut exhausted) = (0, 0);
    for seed in 0..400 {
        let tree = Maker::tree(seed);
        let begin = Instant::now();
        let steps = run(&tree).expect("the tree is well formed");
        assert!(begin.elapsed() < Duration::from_secs(10), "seed {seed}: {:?}", begin.elapsed());
        if steps == STEPS {
            exhausted += 1;
        } else {
            ended += 1;
        }
    }
    // Both kinds are there, or the trees are not what they should be.
    assert!(ended > 50 && exhausted > 5, "{ended} ended, {exhausted} were stopped");
}

#[test]
fn malformed_trees_are_errors_or_end() {
    let mut refused = 0;
    for seed in 0..300 {
        let tree = Maker::tree(seed);
        let mut noise = Noise(seed | 1);
        for _ in 0..6 {
            let mut damaged = tree.clone();
            let at = noise.below(damaged.len() as u64) as usize;
            match noise.below(3) {
                0 => damaged.truncate(at),
                1 => damaged[at] ^= 1 << noise.below(8),
                _ => {
                    // Sizes and counts are what harms.
                    let at = at & !3;
                    damaged[at..(at + 4).min(tree.len())].fill(noise.next() as u8);
                }
            }
            refused += u32::from(run(&damaged).is_err());
        }
    }
    assert!(refused > 100, "{refused} were refused");
}

/// A leaf that is missing, or an atom that does not fit, is told before anything is done.
#[test]
fn nothing_of_a_malformed_handler_is_done() {
    let mut bytes = new_container();
    for _ in 0..2 {
        let action = insert_child(&mut bytes, ROOT, FourCc(*b"actn"), 0, 0, &[]).unwrap();
        insert_child(&mut bytes, action, FourCc(*b"whic"), 1, 0, &4099u32.to_be_bytes()).unwrap();
    }
    assert!(run(&bytes).is_ok());
    let mut nameless = bytes.clone();
    insert_child(&mut nameless, ROOT, FourCc(*b"actn"), 0, 0, &[]).unwrap();
    assert_eq!(run(&nameless), Err(Error::CannotFindAtom));
    let last = bytes.len() - 24;
    bytes[last..last + 4].copy_from_slice(&1000u32.to_be_bytes());
    assert_eq!(run(&bytes), Err(Error::InvalidAtomContainer));
}
